"""The way to dates that an authority published, where they are on this machine."""

from tests.folder.conftest import real_files as real_files
