"""Pictures in the sizes and formats that a reader's screen and browser need, and no larger."""

from wagtail.images.models import Picture

FORMATS = ["avif", "webp", "jpeg"]
WIDTHS = [400, 800, 1200]
# The text column: the whole width of a phone, 42 rem on a large screen.
SIZES = "(min-width: 48rem) 42rem, 100vw"


def responsive_picture(image, is_first):
    """Return a ``<picture>`` of the image; all but a page's first one load when they come near.

    An image is never enlarged, so a small one has fewer widths: two of the same would be an
    error in HTML.
    """
    widths = [width for width in WIDTHS if width < image.width]
    widths += WIDTHS[len(widths) : len(widths) + 1]
    specs = [f"format-{name}|width-{width}" for name in FORMATS for width in widths]
    attributes = {"sizes": SIZES} | ({} if is_first else {"loading": "lazy"})
    return Picture(image.get_renditions(*specs), attributes)
