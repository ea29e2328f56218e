/**
 * Site paths with the deployment's base in front, so that the site also works under a sub-path.
 *
 * @param path root-relative, such as `/playbook/late-delivery/`; a query or fragment may follow
 * @throws RangeError when the path is not root-relative
 */
export function joinBase(base: string, path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) {
    throw new RangeError(`"${path}" is not a path of this site. Start it with one slash, as in "/learn/".`);
  }
  return base.replace(/\/+$/, '') + path;
}

export const href = (path: string): string => joinBase(import.meta.env.BASE_URL, path);
