"""How the site writes its log: what happened and where in the code, never who asked for what."""

import logging


class AnonymousFormatter(logging.Formatter):
    """Leaves out what could identify a reader.

    The text of an exception may repeat what somebody typed, so of an exception only its kind and
    its place in the code are written; of an address only the path, which names a page.
    """

    def formatException(self, exc_info):
        kind, _problem, trace = exc_info
        frames = []
        while trace:
            code = trace.tb_frame.f_code
            frames.append(f"  {code.co_filename}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        return "\n".join([*frames, f"  {kind.__module__}.{kind.__qualname__}"])
