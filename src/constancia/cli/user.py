"""`constancia user`: the accounts of the site."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from constancia.cli.failures import fail


def user(
    action: Annotated[
        Literal["add", "list", "role", "password", "close", "open", "token", "revoke"],
        typer.Argument(
            help="Add an account, list all, give another role or password, close or open one; "
            "make or revoke a token."
        ),
    ],
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="The account's name.")] = None,
    role: Annotated[
        Literal["reader", "analyst", "editor", "administrator"],
        typer.Option(help="What it may do: read; judge evidence; load papers; all."),
    ] = "reader",
) -> None:
    """Accounts of the site: who may sign in, and as what; tokens by which programs act for them.

    The password is asked for, or read from standard input where that is no terminal.
    """
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.web.accounts import roles

    if action == "list":
        for each in roles.accounts():
            typer.echo(f"{each.name}\t{each.role}\t{'open' if each.open else 'closed'}")
        return
    if not name:
        raise fail(f"Whose account? constancia user {action} NAME")
    try:
        typer.echo(_done(action, name, role))
    except roles.Refused as error:
        raise fail(str(error)) from error


def _done(action: str, name: str, role: str) -> str:
    from constancia.cli.whoever import whoever
    from constancia.store import tokens
    from constancia.web.accounts import roles

    if action == "add":
        roles.add(name, _password(), roles.Role(role), by=whoever())
        return f"{name} may sign in, as {role}."
    known = roles.known(name)
    if action == "role":
        roles.give(known, roles.Role(role), by=whoever())
        return f"{name} is {role} now."
    if action == "token":
        return tokens.make(known, "made by constancia user", by=whoever())
    if action == "revoke":
        live = [one for one in tokens.tokens(known) if not one.revoked]
        for one in live:
            tokens.revoke(known, one.id, by=whoever())
        return f"{len(live)} tokens of {name} are revoked."
    if action == "password":
        roles.set_password(known, _password(), by=whoever())
        return f"{name} has another password."
    if action == "open":
        roles.reopen(known, by=whoever())
        return f"The account {name} is open."
    roles.close(known, by=whoever())
    return f"The account {name} is closed."


def _password() -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n") if sys.stdin else ""
