"""Small PDFs that unfold to much."""

import zlib

from tests.pdf import write_pdf

FLATE = b"/Filter /FlateDecode"


def pack_often(piece, times):
    """Pack a piece repeated so often, without ever holding all of it."""
    packer = zlib.compressobj(9)
    packed = [packer.compress(b"BT /F1 12 Tf 72 720 Td ")]
    packed += [packer.compress(piece) for _ in range(times)]
    return b"".join([*packed, packer.compress(b" ET"), packer.flush()])


def make_pdf(stream, *, pages=1, forms=0):
    """Make a PDF all of whose pages show one stream; form n shows form n + 1 twice."""
    first_form = 6 + pages
    kids = b" ".join(b"%d 0 R" % (6 + number) for number in range(pages))
    filtered = b"" if forms else FLATE
    names = b" ".join(b"/X%d %d 0 R" % (n, first_form + n) for n in range(forms))
    resources = b"<< /Font << /F1 5 0 R >> /XObject << %s >> >>" % names
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        b"null",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), filtered, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    objects += [
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources %s >>" % resources
    ] * pages
    for number in range(forms):
        shown = b"/X%d Do /X%d Do" % (number + 1, number + 1) if number + 1 < forms else b"BT ET"
        head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources %s" % resources
        objects.append(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(shown), shown))
    return write_pdf(objects)
