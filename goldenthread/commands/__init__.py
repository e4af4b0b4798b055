"""The subcommands of `goldenthread`, one module each; see COMMANDS in `table.py`."""
