"""Static files named for their contents, also where one script imports another."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    # Without it a script asks for its parts under their plain names, and a phone that has an old
    # part would run it with a new whole.
    support_js_module_import_aggregation = True
