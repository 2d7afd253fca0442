// What a stub throws until the student has written the function.

/** Says by name which function is still to be written; graders read it as *todo*, not as wrong. */
export class NotImplemented extends Error {
  readonly functionName: string;

  constructor(functionName: string) {
    super(`${functionName} is not written yet`);
    this.name = "NotImplemented";
    this.functionName = functionName;
  }
}
