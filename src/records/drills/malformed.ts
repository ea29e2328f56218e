/** Thrown inside the readers where bytes do not make sense; turned into the error `damaged` at their boundary. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}
