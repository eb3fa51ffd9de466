'use client';

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { RelationshipFieldClientComponent } from 'payload';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { idOf } from '../../collections/comparisons/read-draft';
import { useChosenIds } from '../definition-names.client';
import { messageOf, useDefinitions } from '../table-editor/definitions.client';
import styles from './definition-fields.module.css';
import { DefinitionInput } from './definition-input.client';
import { EditDefinition } from './edit-definition.client';
import { fieldId } from './field-id';

/** Which scenario a recommendation is about: picked by name, or created by typing a new one. */
export const ScenarioField: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled } = useField<unknown>({ path });
  const definitions = useDefinitions('scenarios');
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const noteId = useId();
  const control = useRef<HTMLInputElement>(null);
  const chosen = idOf(value);
  const name = chosen === null ? '' : (definitions.byId.get(chosen)?.name ?? '');
  const taken = useTaken(chosen);
  const isReadOnly = readOnly === true || disabled;
  useFocusWhenAdded(control, chosen === null);
  const choose = (id: number) => {
    setTyped(null);
    setProblem(null);
    if (id !== chosen) setValue(id);
  };
  const type = (text: string) => {
    setTyped(text);
    setProblem(null);
  };
  const create = (wanted: string) => {
    setTyped(wanted);
    definitions.createMissing([{ name: wanted }]).then(
      ([definition]) => definition && choose(definition.id),
      (error: unknown) => setProblem(`“${wanted}” could not be created: ${messageOf(error)}`),
    );
  };
  return (
    <div className={`field-type ${styles.field}`}>
      <FieldLabel htmlFor={fieldId(path)} label={field.label} path={path} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage ?? ''} path={path} showError={showError} />
        <div className={styles.line}>
          <DefinitionInput
            control={control}
            definitions={definitions}
            describedBy={noteId}
            id={fieldId(path)}
            isReadOnly={isReadOnly}
            noun="scenario"
            onChoose={({ id }) => choose(id)}
            onCreate={create}
            onLeave={() => typed?.trim() === '' && setTyped(null)}
            onType={type}
            placeholder="Type a situation, such as “A team of two builds a shop”"
            taken={taken}
            takesOnTab
            takenText="in this comparison already"
            typed={typed ?? name}
          />
          {chosen !== null && <EditDefinition collection="scenarios" id={chosen} name={name} />}
        </div>
        <p aria-live="polite" className={problem ? styles.problem : styles.note} id={noteId}>
          {problem ?? noteOn(typed, name)}
        </p>
        {field.admin?.description && <FieldDescription description={field.admin.description} path={path} />}
      </div>
    </div>
  );
};

function noteOn(typed: string | null, name: string): string {
  if (typed === null || typed === name) return '';
  return typed.trim() === '' ? '' : `Press Enter to take “${typed.trim()}”.`;
}

/** The scenarios of the other recommendations. */
function useTaken(own: number | null): ReadonlySet<number> {
  const ids = useChosenIds('recommendations', 'scenario');
  return useMemo(
    () =>
      new Set(
        ids
          .split(',')
          .map(Number)
          .filter((id) => id > 0 && id !== own),
      ),
    [ids, own],
  );
}

/** A row that was just added begins with its scenario. */
function useFocusWhenAdded(control: { current: HTMLInputElement | null }, isEmpty: boolean): void {
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    const isJustAdded = document.activeElement?.matches('.array-field__add-row');
    if (wasEmpty.current && isJustAdded) control.current?.focus();
  }, [control]);
}
