"""The subcommands of `goldenthread`, one module each; see COMMANDS in `__main__.py`."""
