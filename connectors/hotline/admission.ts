/** A place among the pushes under way. */
export interface Admitted {
  /** Gives the place back; once, however often it is called. */
  leave(): void;
}

export interface Admission {
  /** Null when there is no room: the sender is asked to come back. */
  enter(bytes: number): Admitted | null;
}

/**
 * Bounds what a burst can hold in memory: a number of pushes and the bytes they announce. Asked before a body is read.
 * Bodies that grow past the bytes they reserved are cut off by the route's own limit.
 */
export function createAdmission(limits: { readonly maxItems: number; readonly maxBytes: number }): Admission {
  let items = 0;
  let bytesHeld = 0;
  return {
    enter: (bytes) => {
      if (items >= limits.maxItems || bytesHeld + bytes > limits.maxBytes) return null;
      items += 1;
      bytesHeld += bytes;
      let hasLeft = false;
      return {
        leave: () => {
          if (hasLeft) return;
          hasLeft = true;
          items -= 1;
          bytesHeld -= bytes;
        },
      };
    },
  };
}
