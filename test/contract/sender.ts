/** What a sender can tell of one item: taken (then it may forget it), refused for good, or still its own to bring. */
export type Told = 'taken' | 'refused' | 'kept';

/** The party outside the county, speaking the channel's own protocol. */
export interface Sender extends AsyncDisposable {
  /** Sends an item; the same key is the same item. Resolves when the channel has answered, or has not for 6 s. */
  send(key: string): Promise<Told>;
  /** Sends what nobody can read. */
  sendUnreadable(key: string): Promise<Told>;
}
