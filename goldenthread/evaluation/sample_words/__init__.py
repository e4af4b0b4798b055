"""Words of the sample's people about what they tried; pure words, no database."""
