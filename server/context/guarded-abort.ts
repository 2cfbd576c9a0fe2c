type Listener = ((event: Event) => unknown) | { handleEvent(event: Event): unknown };

/** Aborts a signal whose listeners cannot end the process. */
export interface GuardedAbort {
  readonly signal: AbortSignal;
  /** Aborts the signal. Does not throw. */
  abort(reason: Error): void;
}

/**
 * Creates a signal that passes the errors of its `abort` listeners to `onError`. Node throws such
 * an error again in a tick of its own, where no code can catch it and it ends the process.
 * Listeners of a signal that `AbortSignal.any` derives from this one are guarded unless they are
 * asynchronous.
 */
export function createGuardedAbort(onError: (error: unknown) => void): GuardedAbort {
  const controller = new AbortController();
  const { signal } = controller;
  const guards = new WeakMap<Listener, Listener>();
  const guard = (listener: unknown): unknown => {
    if (!isListener(listener)) return listener;
    const known = guards.get(listener);
    if (known) return known;
    const guarded = async (event: Event) => {
      try {
        await (typeof listener === 'function' ? listener.call(signal, event) : listener.handleEvent(event));
      } catch (error) {
        onError(error);
      }
    };
    guards.set(listener, guarded);
    return guarded;
  };

  let onabort: unknown = null;
  Object.defineProperties(signal, {
    addEventListener: {
      value: (type: unknown, listener: unknown, options: unknown) =>
        Reflect.apply(AbortSignal.prototype.addEventListener, signal, [type, guard(listener), options]),
    },
    removeEventListener: {
      value: (type: unknown, listener: unknown, options: unknown) =>
        Reflect.apply(AbortSignal.prototype.removeEventListener, signal, [type, guard(listener), options]),
    },
    onabort: {
      get: () => onabort,
      set(listener: unknown) {
        onabort = listener;
        Reflect.set(AbortSignal.prototype, 'onabort', guard(listener), signal);
      },
    },
  });
  return {
    signal,
    abort(reason) {
      const { nextTick } = process;
      process.nextTick = (callback: (...args: unknown[]) => unknown, ...args: unknown[]) =>
        nextTick(() => {
          try {
            callback(...args);
          } catch (error) {
            onError(error);
          }
        });
      try {
        controller.abort(reason);
      } catch (error) {
        onError(error); // the handler has replaced `dispatchEvent` of the signal
      } finally {
        process.nextTick = nextTick;
      }
    },
  };
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}
