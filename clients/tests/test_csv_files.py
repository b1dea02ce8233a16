"""CSV as people make it, and as spreadsheets must not take it."""

import pytest
from django.core.exceptions import ValidationError

from clients import csv_files

COLUMNS, REQUIRED = ["first_name", "last_name", "phone"], ["first_name", "last_name"]


def read(content):
    return csv_files.read(content, columns=COLUMNS, required=REQUIRED)


@pytest.mark.parametrize(
    "content",
    [
        b"first_name,last_name\nCasey,Sample\n", b"\xef\xbb\xbfFirst Name;LAST_NAME\r\nCasey;Sample\r\n",
        b'first_name\tlast_name\n"Casey"\tSample', b"\nfirst_name,last_name\n\n , \nCasey , Sample\n",
    ],
)  # fmt: skip
def test_a_table_is_read_however_it_was_saved(content):
    table = read(content)

    assert table.header == ["first_name", "last_name"]
    assert [cells for _, cells in table.rows] == [["Casey", "Sample"]]


def test_quotes_hold_separators_and_line_breaks_and_rows_know_their_line():
    assert read(b'first_name,last_name\n"Ca,\nsey","O""Brien"\nRobin,Next\n').rows == [
        (3, ["Ca,\nsey", 'O"Brien']),
        (4, ["Robin", "Next"]),
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \n ", "The file is empty."),
        (b"first_name,last_name\n", "The file has a header and no rows."),
        ("first_name,last_name\nJosé,X".encode("latin-1"), "The file is not in UTF-8. In Excel, save it as “CSV UTF-8”."),
        ("first_name,last_name\nJo,X".encode("utf-16"), "The file is not in UTF-8. In Excel, save it as “CSV UTF-8”."),
        (b"first_name,last_name\nJo\0,X", "Line 2 contains a NUL character, so this is not a text file."),
        (b"first_name,phone\nJo,X", "The header lacks: last_name. The first line names the columns, as in the template."),
        (b"first_name,last_name,ssn\nJo,X,1", "The header has columns that the template does not know: ssn."),
        (b"first_name,last_name,phone,phone\nJo,X,1,2", "The header names a column twice."),
        (b'first_name,last_name\n"Jo,X', "Line 2 cannot be read: a quotation mark is not closed, or too much text."),
        (b"x" * (5 * 1024 * 1024 + 1), "The file is larger than 5 MB. Split it, and import the parts one after the other."),
    ],
)
def test_what_is_no_table_is_said_in_a_sentence(content, sentence):
    with pytest.raises(ValidationError) as error:
        read(content)

    assert error.value.messages == [sentence]


@pytest.mark.parametrize("cell", ["=1+1", "+12025550142", "-1", "@SUM(A1)"])
def test_a_formula_goes_out_as_text_and_comes_back_as_it_was(cell):
    content = csv_files.write(["first_name", "last_name"], [[cell, "X"]])

    assert f"'{cell}" in content.decode("utf-8-sig")
    assert read(content).rows == [(2, [cell, "X"])]
