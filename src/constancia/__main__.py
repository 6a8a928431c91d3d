"""`python -m constancia`: the command, where its script is not on the path."""

from constancia.cli.main import main

if __name__ == "__main__":
    main()
