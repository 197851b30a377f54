/** What stops the journey, in a sentence that says what to do. Any other error is a fault of the journey itself. */
export class Stopped extends Error {
  override name = 'Stopped';
}
