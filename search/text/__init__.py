"""What the index, the query and the excerpt all know about writing: no Django, no database.

``normalize`` makes equal texts equal, ``runs`` cuts a text where its script or its words change, ``units``
and ``words`` cut a run, ``tokens`` makes of a text what the index holds, ``query`` of what somebody typed.
"""
