'use client';

import { memo } from 'react';
import { mostOptions } from '../../../../domain/check-comparison';
import { openMenu } from '../menu/open-menu';
import { problemsOf } from '../model/problems';
import { addColumnFor, nameColumn } from '../name-definition';
import { NamePicker } from '../picker/name-picker.client';
import { useEditor, useEditorState } from '../use-editor.client';
import styles from './grid.module.css';
import type { HeadOption } from './head-option';

interface HeadRowProps {
  readonly heads: readonly HeadOption[];
  readonly taken: ReadonlySet<number>;
  readonly showsScores: boolean;
}

export function HeadRow({ heads, taken, showsScores }: HeadRowProps) {
  const { isReadOnly } = useEditor();
  const active = useEditorState((state) => (state.active.row === 'head' ? state.active.column : null));
  return (
    <tr className={styles.headRow}>
      <th className={styles.corner} scope="col">
        Criterion
      </th>
      {showsScores && (
        <th className={styles.narrowHead} scope="col">
          Weight
        </th>
      )}
      {heads.map((head) => (
        <OptionHead
          head={head}
          isActive={active === `text:${head.key}`}
          key={head.key}
          showsScores={showsScores}
          taken={taken}
        />
      ))}
      {heads.length > 0 && (
        <th className={styles.outcomeHead} scope="col">
          Outcome
        </th>
      )}
      {isReadOnly ? (
        <td className={styles.filler} />
      ) : (
        <NewOption count={heads.length} isActive={active === 'new'} taken={taken} />
      )}
    </tr>
  );
}

interface OptionHeadProps {
  readonly head: HeadOption;
  readonly isActive: boolean;
  readonly taken: ReadonlySet<number>;
  readonly showsScores: boolean;
}

const OptionHead = memo(function OptionHead({ head, isActive, taken, showsScores }: OptionHeadProps) {
  const editor = useEditor();
  const problem = useEditorState((state) => problemsOf(state.problems, head.key).join(' '));
  return (
    <th
      aria-invalid={problem ? true : undefined}
      className={styles.optionHead}
      colSpan={showsScores ? 2 : 1}
      data-active={isActive || undefined}
      data-column={`text:${head.key}`}
      data-row="head"
      scope="col"
    >
      <div className={styles.headLine}>
        {isActive ? (
          <NamePicker
            definitions={editor.options}
            label={`Option: ${head.name || 'choose it'}`}
            name={head.name}
            noun="option"
            onChoose={(chosen) => nameColumn(editor, head.key, chosen)}
            placeholder="Choose an option"
            taken={taken}
          />
        ) : (
          <span className={styles.optionName}>
            {head.name || <em className={styles.missing}>Choose an option</em>}
          </span>
        )}
        <button
          aria-haspopup="menu"
          aria-label={`${head.name || 'Option'}: move, edit or remove`}
          className={styles.handle}
          onClick={(event) => openMenu(event.currentTarget, { kind: 'column', key: head.key })}
          tabIndex={-1}
          type="button"
        >
          ⋯
        </button>
      </div>
      {problem && <p className={styles.problem}>{problem}</p>}
    </th>
  );
});

interface NewOptionProps {
  readonly count: number;
  readonly isActive: boolean;
  readonly taken: ReadonlySet<number>;
}

function NewOption({ count, isActive, taken }: NewOptionProps) {
  const editor = useEditor();
  const isFull = count >= mostOptions;
  return (
    <th
      className={styles.newOption}
      data-active={isActive || undefined}
      data-column="new"
      data-row="head"
      scope="col"
    >
      {isActive && !isFull ? (
        <NamePicker
          definitions={editor.options}
          label="Add an option"
          name=""
          noun="option"
          onChoose={(chosen) => addColumnFor(editor, chosen)}
          placeholder="Add an option …"
          taken={taken}
        />
      ) : (
        <span className={styles.add}>{isFull ? `${mostOptions} is the most` : '+ Option'}</span>
      )}
    </th>
  );
}
