/**
 * Whether a path below the output folder, such as `payments/configuration.yaml`, stays in it on every system:
 * names divided by `/`, none of them empty, `.` or `..`, without backslashes, colons and control characters.
 */
export function isOutputPath(path: string): boolean {
  return path.split('/').every(isName);
}

function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\:\p{Cc}]/u.test(name);
}
