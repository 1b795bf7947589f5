"""What a small model, taught with passages of our own, reads where no rule does (record 15 in docs/decisions).

`pieces`, `encoder`, `weights` and `model` are the model; `spotted` and `windows` are what it is shown of an article;
`relations`, `happenings` and `figures` are what its answers become.
"""
