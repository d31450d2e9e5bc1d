"""Opfølgning on the last plan, and fremdrift on this one."""
