"""What a claim's own words lack, and where that is looked for: one ordered search (`slots.toml`)."""
