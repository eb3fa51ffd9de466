'use client';

import { FieldError, useField } from '@payloadcms/ui';
import type { RelationshipFieldClientComponent } from 'payload';
import { useId, useMemo } from 'react';
import { idsOf } from '../../collections/comparisons/read-draft';
import { type Definitions, useDefinitions } from '../table-editor/definitions.client';
import styles from './definition-fields.module.css';
import { EditDefinition } from './edit-definition.client';
import { fieldId } from './field-id';
import { NewQuestion } from './new-question.client';

/** The questions of the comparison in their order, and a place to ask another with its answer. */
export const QuestionsField: RelationshipFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled } = useField<unknown>({ path });
  const definitions = useDefinitions('faqs');
  const headingId = useId();
  const chosen = useMemo(() => idsOf(value), [value]);
  const isReadOnly = readOnly === true || disabled;
  return (
    <section aria-labelledby={headingId} className={`field-type ${styles.field}`} id={fieldId(path)}>
      <h3 className={styles.heading} id={headingId}>
        Questions
      </h3>
      <p className={styles.hint}>
        What readers ask before they decide, each with a short answer. A question can be used in several
        comparisons; a new one goes public together with this one.
      </p>
      <FieldError message={errorMessage ?? ''} path={path} showError={showError} />
      <ChosenQuestions
        chosen={chosen}
        definitions={definitions}
        isReadOnly={isReadOnly}
        onChange={setValue}
      />
      {!isReadOnly && (
        <NewQuestion chosen={chosen} definitions={definitions} onAdd={(id) => setValue([...chosen, id])} />
      )}
    </section>
  );
};

interface ChosenQuestionsProps {
  readonly chosen: readonly number[];
  readonly definitions: Definitions;
  readonly isReadOnly: boolean;
  readonly onChange: (ids: readonly number[]) => void;
}

function ChosenQuestions({ chosen, definitions, isReadOnly, onChange }: ChosenQuestionsProps) {
  if (chosen.length === 0) return null;
  const swap = (index: number) => {
    const [one = 0, other = 0] = chosen.slice(index, index + 2);
    onChange(chosen.toSpliced(index, 2, other, one));
  };
  return (
    <ol aria-label="Questions of this comparison" className={styles.chosen}>
      {chosen.map((id, index) => {
        const name = definitions.byId.get(id)?.name ?? (definitions.isKnown ? `Question ${id}` : '…');
        return (
          <li className={styles.entry} key={id}>
            <span className={styles.name}>{name}</span>
            <span className={styles.tools}>
              <EditDefinition collection="faqs" id={id} name={name} />
              {!isReadOnly && (
                <>
                  <Tool isOff={index === 0} label={`Move “${name}” up`} onPress={() => swap(index - 1)}>
                    ↑
                  </Tool>
                  <Tool
                    isOff={index === chosen.length - 1}
                    label={`Move “${name}” down`}
                    onPress={() => swap(index)}
                  >
                    ↓
                  </Tool>
                  <Tool
                    label={`Take “${name}” out of this comparison`}
                    onPress={() => onChange(chosen.filter((other) => other !== id))}
                  >
                    Remove
                  </Tool>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

interface ToolProps {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Tool({ label, isOff = false, onPress, children }: ToolProps) {
  return (
    <button aria-label={label} className={styles.tool} disabled={isOff} onClick={onPress} type="button">
      {children}
    </button>
  );
}
