"""The electronic signature of an office, where it has a certificate (docs/signing.md)."""
