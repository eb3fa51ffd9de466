'use client';

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

/** Payload would show a list as code, with an editor that it fetches from another host: the panel's policy refuses that. */
export const TextList: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField<unknown>({ path });
  const texts = Array.isArray(value) ? value.map(String) : [];
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      {texts.length === 0 ? (
        <p>None.</p>
      ) : (
        <ul>
          {texts.map((text) => (
            <li key={text}>
              <code>{text}</code>
            </li>
          ))}
        </ul>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
};
