"""How large a school folder may be, so that a hostile file is refused before it is read."""

MEGABYTE = 1024 * 1024

MOST_BYTES_OF_A_FILE = 64 * MEGABYTE
MOST_BYTES_OF_SCHOOL_TOML = 64 * 1024
MOST_BYTES_UNPACKED = 256 * MEGABYTE
MOST_ENTRIES_OF_AN_ARCHIVE = 1_000
# Honest CSV and spreadsheet XML packs 5 to 30 times smaller; a zip bomb a thousand times.
MOST_TIMES_PACKED = 200
ALWAYS_UNPACKED = 4 * MEGABYTE

MOST_FILES = 500
MOST_ROWS = 200_000
MOST_COLUMNS = 250
LONGEST_LINE = 1_000_000
MOST_PROBLEMS_OF_A_FILE = 2_000
