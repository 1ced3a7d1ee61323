/** Cuts `user:password@`, and the `/t/TOKEN` of conda's channels, out of every URL in `text`. */
export const cutUserInfo = (text: string): string =>
  text
    .replace(/([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/"'<>]*@/gi, '$1')
    // Behind the host it can be nothing else.
    .replace(/(:\/\/[^\s/"'<>]{1,255})\/t\/[^\s/"'<>]{1,255}(?=\/|$)/g, '$1')
    .replace(/(:\/\/[^\s"'<>]{0,200}?)\/t\/[\w-]{8,}(?=\/)/g, '$1');
