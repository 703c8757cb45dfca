/** The address to open after sign-in: a path of this site, or the start page for anything else. */
export function nextAddress(next: string | undefined): string {
  // A backslash counts as a slash in browsers: `/\host` would leave the site.
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
