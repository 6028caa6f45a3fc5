/** A question that cannot be answered; the message is for the person who asked. */
export class UsageError extends Error {}
