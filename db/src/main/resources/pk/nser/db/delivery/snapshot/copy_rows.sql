copy {rows}_new ({columns}) from stdin
