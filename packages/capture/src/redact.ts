/** Cuts `user:password@` out of every URL in `text`. */
export const cutUserInfo = (text: string): string =>
  text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/"'<>]*@/gi, '$1');
