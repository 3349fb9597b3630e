/**
 * Keeps the address bar and the view in step, both ways.
 *
 * A recorded change makes an entry in the browser's history, so that back and forward walk through them; the camera and
 * merged changes only rewrite the present entry.
 */
import { canvasHandle } from '../graph/canvas-handle.js';
import { readAddress, writeAddress } from './address.js';
import { addressBook, notify, useApp } from './store.js';

const SMALL_TOP = 50;

export function followAddress(): void {
  take(false);
  // A phone has room for fewer names; a link that says how many is taken at its word.
  const small = matchMedia('(max-width: 760px)').matches && !/[?&]top=/u.test(location.hash);
  if (small) useApp.setState(({ view }) => ({ view: { ...view, top: SMALL_TOP } }));
  addressBook.record = (push) => {
    const { view, camera } = useApp.getState();
    const address = writeAddress(view, camera);
    if (address === location.hash) return;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  // Typing in the address bar or a clicked link changes the hash; back and forward do as well.
  window.addEventListener('popstate', () => take(true));
}

function take(moveCamera: boolean): void {
  const { view, camera, nonsense } = readAddress(location.hash);
  useApp.setState({ view, camera });
  if (moveCamera && camera) canvasHandle.current?.goTo(camera);
  if (nonsense.length > 0) notify('notice.nonsense', { parts: nonsense.join('; ') }, 'warn');
}
