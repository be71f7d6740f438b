export type Queue = {
  /** Fields of the event that `pop` took last. */
  time: number;
  priority: number;
  kind: number;
  target: number;
  value: number;
  cause: number;
  handle: number;
  /** Events that wait. */
  readonly size: number;
  /**
   * Adds an event and returns its handle, its sequence number: 0, 1, 2 … since the last `clear`. `kind`, `target` and
   * `cause` are 32-bit whole numbers, `priority` −128 to 127. Throws a RangeError where time is NaN.
   */
  push(time: number, priority: number, kind: number, target: number, value: number, cause: number): number;
  /** Takes a waiting event out; false where it was popped or cancelled before. */
  cancel(handle: number): boolean;
  /** Takes the earliest event and fills the fields above; false, and fields untouched, where none waits. */
  pop(): boolean;
  /** Time of the earliest event; Infinity where none waits. */
  peekTime(): number;
  /** Whether an event of a kind waits. Looks at all of them. */
  holds(kind: number): boolean;
  /** Forgets every event; sequence numbers start at 0 again. */
  clear(): void;
};

const GONE = -1;

function wider<A extends Float64Array | Int32Array | Int8Array>(array: A, make: new (length: number) => A): A {
  const next = new make(array.length * 2);
  next.set(array);
  return next;
}

/**
 * Event queue ordered by (time, priority, sequence): earlier first, then the lower priority number, then first come.
 * A binary heap of sequence numbers over columns that grow by doubling; what was pushed is kept until `clear`, about
 * 37 bytes an event. Nothing is allocated below `capacity` events.
 */
export function createQueue(capacity = 256): Queue {
  const start = Math.max(1, Math.ceil(capacity));
  let times = new Float64Array(start);
  let values = new Float64Array(start);
  let priorities = new Int8Array(start);
  let kinds = new Int32Array(start);
  let targets = new Int32Array(start);
  let causes = new Int32Array(start);
  /** Position in the heap by sequence, or GONE. */
  let places = new Int32Array(start);
  let heap = new Int32Array(start);
  let count = 0;
  let sequence = 0;

  function grow(): void {
    times = wider(times, Float64Array);
    values = wider(values, Float64Array);
    priorities = wider(priorities, Int8Array);
    kinds = wider(kinds, Int32Array);
    targets = wider(targets, Int32Array);
    causes = wider(causes, Int32Array);
    places = wider(places, Int32Array);
    heap = wider(heap, Int32Array);
  }

  function before(a: number, b: number): boolean {
    const timeA = times[a] as number;
    const timeB = times[b] as number;
    if (timeA !== timeB) return timeA < timeB;
    const priorityA = priorities[a] as number;
    const priorityB = priorities[b] as number;
    if (priorityA !== priorityB) return priorityA < priorityB;
    return a < b;
  }

  function rise(from: number, event: number): void {
    let place = from;
    while (place > 0) {
      const parentPlace = (place - 1) >> 1;
      const parent = heap[parentPlace] as number;
      if (!before(event, parent)) break;
      heap[place] = parent;
      places[parent] = place;
      place = parentPlace;
    }
    heap[place] = event;
    places[event] = place;
  }

  function sink(from: number, event: number): void {
    let place = from;
    for (;;) {
      let childPlace = 2 * place + 1;
      if (childPlace >= count) break;
      let child = heap[childPlace] as number;
      if (childPlace + 1 < count) {
        const other = heap[childPlace + 1] as number;
        if (before(other, child)) {
          childPlace += 1;
          child = other;
        }
      }
      if (!before(child, event)) break;
      heap[place] = child;
      places[child] = place;
      place = childPlace;
    }
    heap[place] = event;
    places[event] = place;
  }

  function remove(place: number): void {
    places[heap[place] as number] = GONE;
    count -= 1;
    if (place === count) return;
    const moved = heap[count] as number;
    if (place > 0 && before(moved, heap[(place - 1) >> 1] as number)) rise(place, moved);
    else sink(place, moved);
  }

  const queue: Queue = {
    time: 0,
    priority: 0,
    kind: 0,
    target: 0,
    value: 0,
    cause: 0,
    handle: -1,
    get size() {
      return count;
    },
    push(time, priority, kind, target, value, cause) {
      if (Number.isNaN(time)) throw new RangeError('The time of an event is not a number.');
      if (sequence === times.length) grow();
      const event = sequence;
      sequence += 1;
      times[event] = time;
      priorities[event] = priority;
      kinds[event] = kind;
      targets[event] = target;
      values[event] = value;
      causes[event] = cause;
      count += 1;
      rise(count - 1, event);
      return event;
    },
    cancel(handle) {
      if (!(handle >= 0 && handle < sequence)) return false;
      const place = places[handle] as number;
      if (place === GONE) return false;
      remove(place);
      return true;
    },
    pop() {
      if (count === 0) return false;
      const event = heap[0] as number;
      queue.time = times[event] as number;
      queue.priority = priorities[event] as number;
      queue.kind = kinds[event] as number;
      queue.target = targets[event] as number;
      queue.value = values[event] as number;
      queue.cause = causes[event] as number;
      queue.handle = event;
      remove(0);
      return true;
    },
    peekTime() {
      return count === 0 ? Infinity : (times[heap[0] as number] as number);
    },
    holds(kind) {
      for (let place = 0; place < count; place += 1) if (kinds[heap[place] as number] === kind) return true;
      return false;
    },
    clear() {
      count = 0;
      sequence = 0;
    },
  };
  return queue;
}
