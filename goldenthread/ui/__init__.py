"""The look of Goldenthread: page frame, form markup, components and drawings; no models."""
