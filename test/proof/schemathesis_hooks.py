"""
What Schemathesis cannot read in the OpenAPI document: how jambonz signs a request, and who gets an
answer, a fallback or a refusal. WEBHOOK_SECRET signs every request. REFUSED says that the server
requires access and the requests have none.
"""

import hashlib
import hmac
import os
import time

import schemathesis
from schemathesis.specs.openapi.checks import get_security_parameters, negative_data_rejection

SECRET = os.environ.get("WEBHOOK_SECRET")
REFUSED = "REFUSED" in os.environ


@schemathesis.hook
def before_call(_context, _case, kwargs):
    if SECRET:
        kwargs["auth"] = sign  # called with the request as it will be sent


def sign(request):
    """Adds the HMAC-SHA256 of the time, a dot and the bytes of the body."""
    body = request.body or b""
    body = body.encode() if isinstance(body, str) else body
    seconds = int(time.time())
    digest = hmac.new(SECRET.encode(), b"%d." % seconds + body, hashlib.sha256).hexdigest()
    request.headers["Jambonz-Signature"] = f"t={seconds},v1={digest}"
    return request


@schemathesis.check
def fallback_only_for_mistakes(ctx, response, case):
    """
    Demands that a handler answers each valid request, that no handler fails, and that any other
    request is refused, or gets the fallback if it is signed.
    """
    [mark] = response.headers.get("contract-answer", [""])
    is_fallback = mark.startswith("request;")
    assert is_fallback or mark in ("", "replay"), f"a handler has failed: {mark}"
    if case.meta.generation.mode.is_positive:
        expected = (401,) if REFUSED and get_security_parameters(case.operation) else (200, 204)
        assert response.status_code in expected, f"a valid request gets {response.status_code}, not one of {expected}"
        assert not is_fallback, f"a valid request gets the fallback: {mark}"
    elif not is_fallback:
        negative_data_rejection(ctx, response, case)
