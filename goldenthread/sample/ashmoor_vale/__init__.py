"""Ashmoor Vale Academy, a secondary school of 1,100 pupils with a plan that has flaws."""

from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale as ashmoor_vale
