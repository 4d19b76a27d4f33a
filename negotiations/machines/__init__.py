"""Machines that write: translation, speech to text, language models. Ports, each with one real implementation.

All are off until the head allows one, run on this host alone, and write what is marked as machine text: people sign.
"""
