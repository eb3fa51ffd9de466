'use client';

import { Button, PopupList, toast, useDocumentInfo } from '@payloadcms/ui';
import { useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { z } from 'zod';
import { postJson } from '../post-json.client';
import { useReloadDocument } from '../reload-document.client';
import styles from './unpublish-to.module.css';

const unpublished = z.object({ redirect: z.object({ from: z.string(), to: z.string() }).nullable() });

/** In the menu beside Publish: takes a document off the site and says where its address leads from then on. */
export function UnpublishTo() {
  const { collectionSlug, id, hasPublishedDoc, hasPublishPermission } = useDocumentInfo();
  const dialog = useRef<HTMLDialogElement>(null);
  if (!collectionSlug || !id || !hasPublishedDoc || !hasPublishPermission) return null;
  return (
    <>
      <PopupList.Button id="action-unpublish-to" onClick={() => dialog.current?.showModal()}>
        Unpublish and redirect
      </PopupList.Button>
      {createPortal(
        <dialog aria-labelledby="unpublish-to-heading" className={styles.dialog} ref={dialog}>
          <UnpublishForm
            close={() => dialog.current?.close()}
            path={`/api/${collectionSlug}/${id}/unpublish`}
          />
        </dialog>,
        document.body,
      )}
    </>
  );
}

function UnpublishForm({ close, path }: { readonly close: () => void; readonly path: string }) {
  const field = useId();
  const { setHasPublishedDoc, setUnpublishedVersionCount, incrementVersionCount } = useDocumentInfo();
  const reload = useReloadDocument();
  const [target, setTarget] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  const unpublish = async () => {
    if (target.trim() === '') return setProblem('Say where the address leads from now on, such as /compare.');
    setIsBusy(true);
    const posted = await postJson(path, { target }, unpublished);
    setIsBusy(false);
    if (!posted.ok) return setProblem(posted.reason);
    close();
    await reload();
    incrementVersionCount();
    setUnpublishedVersionCount(1);
    toast.success(`Off the site. Its address leads to ${posted.answer.redirect?.to ?? 'nothing'} now.`);
    return setHasPublishedDoc(false);
  };

  return (
    <>
      <h2 id="unpublish-to-heading">Unpublish and redirect</h2>
      <p>
        Readers who ask for it are sent on to another page. It stays here as a draft. Published again, it
        takes its address back.
      </p>
      <label htmlFor={field}>Where its address leads</label>
      <input
        aria-describedby={problem ? `${field}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        id={field}
        onChange={(event) => {
          setTarget(event.target.value);
          setProblem('');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void unpublish();
        }}
        placeholder="/compare/another-comparison or https://…"
        type="text"
        value={target}
      />
      {problem && (
        <p className={styles.problem} id={`${field}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button buttonStyle="secondary" margin={false} onClick={close}>
          Cancel
        </Button>
        <Button disabled={isBusy} margin={false} onClick={unpublish}>
          Unpublish and redirect
        </Button>
      </div>
    </>
  );
}
