'use client';

import { isLivePreviewEvent, ready } from '@payloadcms/live-preview';
import { useEffect, useState } from 'react';
import type { Preview } from '../../../../../../domain/preview';
import { PreviewNotice } from '../../../preview-notice';
import { PreviewView } from '../../../preview-view';
import { Renderer } from './renderer.client';

/** Follows what is typed in the panel, which posts the whole form to this window on every change. */
export function LivePreview({ initial }: { readonly initial: Preview }) {
  const [preview, setPreview] = useState(initial);
  const [isBehind, setBehind] = useState(false);
  useEffect(() => {
    const { origin, pathname } = window.location;
    const renderer = new Renderer(`${pathname.replace(/\/$/, '')}/render`, {
      onRendered: (next) => {
        setPreview(next);
        setBehind(false);
      },
      onFailed: () => setBehind(true),
    });
    const listen = (event: MessageEvent) => {
      if (isLivePreviewEvent(event, origin) && event.data.data) renderer.render(event.data.data);
    };
    window.addEventListener('message', listen);
    ready({ serverURL: origin });
    return () => window.removeEventListener('message', listen);
  }, []);
  return (
    <>
      {isBehind && (
        <PreviewNotice>
          The preview could not follow the last change. It tries again with the next.
        </PreviewNotice>
      )}
      <PreviewView preview={preview} />
    </>
  );
}
