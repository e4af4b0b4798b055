"""What belongs to a technique: its variants by subject, and its models."""

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import get_own_person
from goldenthread.programmes.actions.write_library import (
    add_model,
    remove_model,
    remove_variant,
    write_variant,
)
from goldenthread.programmes.library_access import (
    get_library_school,
    get_model_or_404,
    get_technique_or_404,
    get_variant_or_404,
    require_add_to_techniques,
    require_change_addition,
)
from goldenthread.programmes.library_forms import ModelForm, VariantForm
from goldenthread.programmes.model_files import (
    EXTENSIONS,
    path_of,
    range_asked_for,
    read_range,
)
from goldenthread.programmes.models import Technique, TechniqueVariant
from goldenthread.programmes.views.library import either, library_address, library_crumbs
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

# A file is shown by itself and can load or run nothing else.
ALONE = {
    "default-src": [CSP.NONE],
    "img-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}


@either
def add_variant(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    require_add_to_techniques(request.user, school)
    technique = get_technique_or_404(school, key)
    return _write_variant(request, technique, TechniqueVariant(school=school, technique=technique))


@either
def edit_variant(request: HttpRequest, school_slug: str, key: str, number: int) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    technique = get_technique_or_404(school, key)
    variant = get_variant_or_404(technique, number)
    require_change_addition(request.user, variant, variant.written_by)
    return _write_variant(request, technique, variant)


def _write_variant(
    request: HttpRequest, technique: Technique, variant: TechniqueVariant
) -> HttpResponse:
    assert isinstance(request.user, User)
    user, school = request.user, technique.school
    is_new = variant.pk is None
    initial = {"subject": variant.subject, "looks_like": variant.looks_like}
    form = VariantForm(typed_in(request), school=school, initial=initial)
    back = library_address("show-technique", school, key=technique.key)
    page = FormPage(
        title=f"“{technique.name}” in a subject",
        back=back,
        crumbs=library_crumbs(school, technique),
        lead="What a colleague of the subject would see. The technique keeps its name.",
        saved="The variant is saved.",
        remove=""
        if is_new
        else library_address("remove-variant", school, key=technique.key, number=variant.pk),
        remove_words="Remove this variant",
    )

    def save() -> None:
        write_variant(
            variant,
            **form.cleaned_data,
            person=get_own_person(user, school) if is_new else None,
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@either
def drop_variant(request: HttpRequest, school_slug: str, key: str, number: int) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    technique = get_technique_or_404(school, key)
    variant = get_variant_or_404(technique, number)
    require_change_addition(request.user, variant, variant.written_by)
    assert isinstance(request.user, User)
    user = request.user
    page = FormPage(
        title=f"Remove the variant for {variant.subject}?",
        back=library_address("show-technique", school, key=technique.key),
        crumbs=library_crumbs(school, technique),
        lead=variant.looks_like,
        button="Remove it",
        saved="The variant is removed.",
    )
    return answer_question(
        request, page, lambda: remove_variant(variant, actor=user, at=accounts.now())
    )


@either
def add_one_model(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    require_add_to_techniques(request.user, school)
    technique = get_technique_or_404(school, key)
    assert isinstance(request.user, User)
    user = request.user
    form = ModelForm(typed_in(request), request.FILES or None)
    page = FormPage(
        title=f"A model of “{technique.name}”",
        back=library_address("show-technique", school, key=technique.key),
        crumbs=library_crumbs(school, technique),
        lead="What can be seen is copied sooner than what is described. A minute is enough.",
        button="Add it",
        saved="The model is added.",
    )

    def save() -> None:
        file = form.cleaned_data["file"]
        add_model(
            technique,
            title=form.cleaned_data["title"],
            link=form.cleaned_data["link"],
            file=file if isinstance(file, UploadedFile) else None,
            person=get_own_person(user, school),
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@either
def drop_model(request: HttpRequest, school_slug: str, number: int) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    model = get_model_or_404(school, number)
    require_change_addition(request.user, model, model.added_by)
    assert isinstance(request.user, User)
    user = request.user
    page = FormPage(
        title=f"Remove the model “{model.title}”?",
        back=library_address("show-technique", school, key=model.technique.key),
        crumbs=library_crumbs(school, model.technique),
        lead="A file is removed for good; a link stays where it leads.",
        button="Remove it",
        saved="The model is removed.",
    )
    return answer_question(
        request, page, lambda: remove_model(model, actor=user, at=accounts.now())
    )


@csp_override(ALONE)  # type: ignore[arg-type]
@require_safe
def open_model(request: HttpRequest, school_slug: str, number: int) -> HttpResponseBase:
    """The file itself: pictures and films to look at, a PDF to take away."""
    school = get_library_school(request.user, school_slug)
    model = get_model_or_404(school, number)
    path = path_of(school, model.stored_as) if model.stored_as else None
    if path is None or not path.is_file() or model.media_type not in EXTENSIONS:
        raise Http404
    size = path.stat().st_size
    asked = range_asked_for(request.headers.get("Range", ""), size)
    response: HttpResponseBase
    if asked is None:
        response = FileResponse(path.open("rb"))
    else:
        piece = read_range(path, *asked)
        response = HttpResponse(piece, status=206)
        last = asked[0] + len(piece) - 1
        response.headers["Content-Range"] = f"bytes {asked[0]}-{last}/{size}"
    name = f"{short_name(model.title)}.{EXTENSIONS[model.media_type]}"
    how = "attachment" if model.media_type == "application/pdf" else "inline"
    response.headers["Content-Type"] = model.media_type
    response.headers["Content-Disposition"] = f'{how}; filename="{name}"'
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
