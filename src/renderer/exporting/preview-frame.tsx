import { useEffect, useRef, useState } from 'react';
import { previewPage } from './preview-page.ts';

interface PreviewFrameProps {
  readonly html: string;
  readonly scheme: 'light' | 'dark';
  /** Least width in CSS pixels that the page is laid out for. */
  readonly width: number;
}

/** The exported page itself, laid out for at least a width and scaled down to the room there is. */
export function PreviewFrame({ html, scheme, width }: PreviewFrameProps) {
  const [address, setAddress] = useState<string | null>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([previewPage(html)], { type: 'text/html;charset=utf-8' }));
    setAddress(next);
    return () => URL.revokeObjectURL(next);
  }, [html]);
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const laidOut = Math.max(width, room.width);
  const scale = room.width === 0 ? 1 : room.width / laidOut;
  return (
    <div ref={area} className="preview-area">
      {address === null || room.width === 0 ? null : (
        <iframe
          title="The exported page"
          // No permission at all: no script, no form, no new window, no origin.
          sandbox=""
          referrerPolicy="no-referrer"
          src={address}
          className="preview-frame"
          style={{
            width: laidOut,
            height: room.height / scale,
            // What the page's `prefers-color-scheme` sees.
            colorScheme: scheme,
            transform: `scale(${scale})`,
          }}
        />
      )}
    </div>
  );
}
