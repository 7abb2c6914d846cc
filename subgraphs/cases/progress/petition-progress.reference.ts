/** Any submission may be asked for: one that is not registered has no steps yet. */
export const petitionProgressReference = {
  __resolveReference: ({ submissionId }: { submissionId: string }): { submissionId: string } => ({ submissionId }),
};
