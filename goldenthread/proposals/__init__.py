"""Plans of the year that the planner proposes: asked for, watched, compared, accepted."""
