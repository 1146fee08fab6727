/** How long a part may take to say whether it is ready, in milliseconds; longer is no. */
const answerWithinMs = 2_000;

export interface Readiness {
  /** Never throws, and answers within two seconds. */
  isReady(): Promise<boolean>;
  /** From now on the answer is no, whatever else is true. */
  end(): void;
}

/**
 * In: what has to be true for a part to do its work. Out: whether it is. Anybody may ask, without a token
 * and as often as a network allows, so one check runs at a time however many ask: one statement for each
 * question would put a stranger in the queue in front of the disclosure log.
 */
export function watchReadiness(check: () => Promise<boolean>): Readiness {
  let ended = false;
  let checking: Promise<boolean> | undefined;

  async function look(): Promise<boolean> {
    const ready = await check().catch(() => false);
    checking = undefined;
    return ready;
  }

  return {
    async isReady() {
      if (ended) return false;
      checking ??= look();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => {
          resolve(false);
        }, answerWithinMs);
      });
      const ready = await Promise.race([checking, late]);
      clearTimeout(timer);
      // It may have ended meanwhile.
      return ready && !isEnded();
    },
    end() {
      ended = true;
    },
  };

  function isEnded(): boolean {
    return ended;
  }
}
