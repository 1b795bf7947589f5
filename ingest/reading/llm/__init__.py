"""A reader that asks a language model at any OpenAI-compatible or Ollama endpoint and keeps only what it quotes."""
