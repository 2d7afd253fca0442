// What a work may not import, found while it is linked.

export class ForbiddenImport extends Error {
  readonly specifier: string;
  constructor(specifier: string) {
    super(specifier);
    this.specifier = specifier.slice(0, 200);
  }
}
