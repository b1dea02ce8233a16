"""A ground per scenario. Whatever happens on it, at its end nobody may be left."""

import pytest

from iop_portal.embedded.tests.ground import Ground


@pytest.fixture
def bare():
    """A project whose server does not exist yet."""
    ground = Ground()
    yield ground
    ground.leave()


@pytest.fixture(scope="session")
def made():
    ground = Ground()
    ground.visit()
    yield ground
    ground.leave()


@pytest.fixture
def ground(made):
    """A project whose server exists and does not run. One for all scenarios: each must leave it fit for the next."""
    made.settle()
    yield made
    made.settle()
