'use client';

import { useDocumentDrawer } from '@payloadcms/ui';
import type { DefinedByName } from '../table-editor/definitions.client';
import styles from './definition-fields.module.css';

interface EditDefinitionProps {
  readonly collection: DefinedByName;
  readonly id: number;
  readonly name: string;
}

/** Opens the definition itself, which all comparisons share. */
export function EditDefinition({ collection, id, name }: EditDefinitionProps) {
  const [Drawer, , { openDrawer }] = useDocumentDrawer({ collectionSlug: collection, id });
  return (
    <>
      <button aria-label={`Edit “${name}”`} className={styles.tool} onClick={openDrawer} type="button">
        Edit
      </button>
      <Drawer />
    </>
  );
}
