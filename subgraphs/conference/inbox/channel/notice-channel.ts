/** What leaves the conference when something waits for somebody. */
export interface NoticeMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** How it leaves: chosen by whoever runs the conference; none unless they choose one. */
export interface NoticeChannel {
  /** Resolves once the channel has taken the message over; throws if it has not. */
  send(message: NoticeMessage): Promise<void>;
  close(): void;
}

/** A channel and how it is used. */
export interface NoticeDelivery {
  readonly channel: NoticeChannel;
  /** Messages go to `<officer id>@<domain>`; who that is, only that mail system knows. */
  readonly domain: string;
  readonly everyMs: number;
}
