// Something that the person at the keyboard can mend: one clear line, no stack trace.

/** Bad input. The message names the thing and the place and says what to do. */
export class InputError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "InputError";
  }
}
