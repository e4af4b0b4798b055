"""Trusts, schools, users and their roles: who may see which school."""
