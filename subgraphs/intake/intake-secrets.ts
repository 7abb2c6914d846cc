/** What the keys are needed for while the graph is read; the keys themselves stay outside. */
export interface IntakeSecrets {
  /** @throws Error when the value was changed or moved, or its key is gone */
  openIdentifier(petitionerId: string, blindIndex: string, sealed: string): string;
  openFileName(attachmentId: string, sealed: string): string;
  /** What a petitioner follows a petition by. */
  queryCodeOf(submissionId: string): string;
  /** How the submission of a query code is found. For what is no code: an index that finds nothing, at the same cost. */
  queryIndexOf(writtenCode: string): string;
}
