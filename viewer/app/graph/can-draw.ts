/**
 * Can this browser draw the picture? Sigma needs WebGL 2; without it the table stands in.
 */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
