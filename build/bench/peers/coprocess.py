"""Answers lines of JSON for the bench: `serve(greeting, {"name": function})` calls `function(**rest)` for `{"call": name, …rest}`."""

import json
import sys
import time
import traceback


def timed(work):
    """Milliseconds that `work()` takes, and what it gives."""
    started = time.perf_counter()
    result = work()
    return (time.perf_counter() - started) * 1000.0, result


def serve(greeting, calls):
    print(json.dumps(greeting), flush=True)
    for line in sys.stdin:
        message = json.loads(line)
        try:
            answer = calls[message.pop("call")](**message)
        except Exception:
            answer = {"error": traceback.format_exc()}
        print(json.dumps(answer), flush=True)
