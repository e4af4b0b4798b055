"""The one table of subcommands: each name with its meaning."""

# One line each. The module in `commands/` of that name has `add_arguments(parser)` and
# `run(arguments) -> int`, the exit status.
COMMANDS: dict[str, str] = {
    "check": "judge a school folder, without any database",
    "rule": "show the manual page of a rule, or list them all",
    "recheck": "run the coherence check over the stored years, as each night",
    "digest": "mail the week's findings to the CPD leader and to those who asked",
    "retention": "delete what has been kept long enough; run it each night",
    "remind": "mail people what is next, and close surveys that are over; run it each hour",
    "plan": "plan the year of a school folder in its timetable, without any database",
    "import": "bring a school folder into the database",
    "export": "write a stored school year as a school folder",
    "understand": "show what a timetable or a staff list of another system tells",
    "sample": "write the sample trust as school folders to start from",
    "demo": "load the sample trust and serve it until Ctrl-C",
    "bench": "measure the product on this machine, against a yardstick",
    "serve": "serve the site until Ctrl-C",
    "migrate": "bring the database up to date",
    "createadmin": "make the first system administrator, and their school",
}
